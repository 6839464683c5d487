import { describe, expect, it } from 'vitest';
import { foundIn, pseudonymise } from './the-words.ts';

const namesIn = (text: string) =>
  foundIn(text)
    .filter(([, kind]) => kind === 'PERSON')
    .map(([written]) => written);

describe('a name', () => {
  it.each([
    'Chantelle Moss',
    'Amina Yusuf',
    'Oluwaseun Adeyemi-Brown',
    'Piotr Wiśniewski',
    'Nguyễn Thị Lan',
    'Siobhan O’Reilly',
    'Harpreet Kaur',
    'Xin Yi',
    'Esperança da Silva Marques',
    'Aoife Ní Bhriain',
    'Ibrahim al-Rashid',
    'Pieter van der Berg',
    'Reuben Katz',
    'Krzysztof',
    'Gintarė',
    'Nevaeh-Rae',
    'Zoë',
    'Lakshmi Raghunathan',
    'Tyrone Brown',
    'Grace Hill',
    'Hope Young',
    'Mohammed Bilal Hussain',
    'J. Smith',
    'Maria Teresa Cruz',
    'Fatoumata',
    'Ngozi Okonkwo',
    'Elif Yıldız',
    'Selam Tesfaye',
    'Bronwen',
    'Kelly-Ann',
    'DeShawn',
    'McKenzie',
    'Сергей',
    'محمد',
  ])('is found within a sentence, whatever its origin: %s', (name) => {
    expect(namesIn(`I went to see ${name} at home on Tuesday.`)).toEqual([name]);
  });

  it.each([
    ["Chantelle's mum rang.", ['Chantelle']],
    ['Mrs Okonkwo and Dr. Patel were there.', ['Okonkwo', 'Patel']],
    ['mrs hill said no', ['hill']],
    ['We think J.S. knows.', ['J.S.']],
    ['We think that JS knows.', ['JS']],
    ['Grace was quiet. Will said that he had hit her.', ['Grace', 'Will']],
    ['Rose and Summer came. Mark thinks not.', ['Rose', 'Summer', 'Mark']],
    ['told chantelle that i would ring', ['chantelle']],
    ['ellie-mae called him daddy', ['ellie-mae']],
    ['i told grace that we would come', ['grace']],
    ['aisha and hamza said it', ['aisha', 'hamza']],
    ['spoke to tyler brown, no answer', ['tyler brown']],
    ['LATOYA CAME IN WITH A BRUISE ON HER CHEEK', ['LATOYA']],
    ['Her sister Paris is ten.', ['Paris']],
    ['Dad (Piotr) was out.', ['Piotr']],
    ['Uncle Kev has red eyes.', ['Uncle Kev']],
    ['I met Big Vin, Nanny Pat and Darnell Whitcomb Jr. there.', ['Big Vin', 'Nanny Pat', 'Darnell Whitcomb Jr.']],
    ['Conflict between AB and CD goes on.', ['AB', 'CD']],
    ['We know Mr A and Ms B.', ['A', 'B.']],
    ['Beverley Stone rang.', ['Beverley Stone']],
    ['Rose tearful.', ['Rose']],
    ['A lad called boggy was there, known as Ash.', ['boggy', 'Ash']],
    ['Thanks,\nD', ['D']],
    ['May has gone to Rose’s.', ['May', 'Rose']],
    ['KL opened it, and RS has to ring.', ['KL', 'RS']],
    ['Bill paid for the taxi.', ['Bill']],
    ['Ask Mr Law, PC March and Nurse May.', ['Law', 'March', 'May']],
    ['nadia stood in for bev this week', ['nadia', 'bev']],
    ['dale skeggs turned up drunk', ['dale skeggs']],
    ['Willow was upset and Autumn did the talking.', ['Willow', 'Autumn']],
    ['AB and CD are the parents; AB’s mother drinks.', ['AB', 'CD', 'AB']],
    ['Mother (LB) did not open the door.', ['LB']],
    ['the kids are peter and john', ['peter', 'john']],
    ['told leela saini that we would ring', ['leela saini']],
    ['DAWN PICKERSGILL RANG AND SAID THAT SHE WAS OUT', ['DAWN PICKERSGILL']],
    ['Please contact R. Leeds or Mrs da Costa.', ['R. Leeds', 'da Costa']],
    ['Mum, and Park Ji-woo, came.', ['Park Ji-woo']],
    ['I saw Big Dave, also known as Smiley.', ['Big Dave', 'Smiley']],
    ['Known as: Lol\nSeen at home.', ['Lol']],
    ['He is on the phone.\n\nThanks,\nBev', ['Bev']],
    ['Jodie P has five kids.', ['Jodie P']],
  ])('is found in: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    'Will you look at this? Hope of a change is far away. Mark my words.',
    'The Social Worker, the Health Visitor and the Independent Reviewing Officer agreed on a Child Protection Plan.',
    'MASH asked the LADO, CPOMS was updated, CAMHS closed him and the PLO meeting is in May.',
    'In Leeds, Wakefield and Hull we said it in English, Polish and Somali at Christmas and at Eid.',
    'Alice was not heard, and Alice’s father was invisible.',
    'i will see mum and nan on tuesday, she rose early and i hope that she may pat him to sleep',
    'Recieved a call from school. Dont know what to think tbh, he has an appt on weds.',
    'mum was realy upset with the assesment and the babby was up all nite',
    'They went to Paris in the summer and came home in April.',
    'Child A and Child B were seen; Mother was not.',
    'According to Clare’s Law we may tell her. He is Gillick competent.',
    'I told HIM that he was NOT to come.',
    'His old school said no. “Nothing to see,” they said.',
    'Summary Of Concerns And Next Steps',
    'The CPCC meeting and the Neglect Toolkit (NT) were late; SW and HV said so.',
    'In summer it is quiet, and the Channel panel sent it to the Front Door.',
    'CPOMS, MASH AND THE DSL ALL SAID THAT IT WAS FINE.',
    'mum missd the appt and dad clobberd the door',
    'Faith matters here. Reg 44 was done and Vitamin D was low.',
    'A befriender goes round soonish, and the sleepsuit was wet.',
    'Frank talk with mum. Grace period agreed. Will check. May need a visit. Mark on arm. Hope is that it holds.',
    'Dawn raid. Bill paid. Rose at 7. Summer holidays soon. Christian family. Joy is hard to find. Patience is wearing thin.',
    'MOC and FOC were seen with SW and HV. The Victoria sponge is by the Stanley knife. She takes Cefotaxime.',
    'Star of the Day, Operation Yewtree, a Twingo. Gp says no.',
  ])('is not: %s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it('that was given before is one where it would be a word', () => {
    const { aliases } = pseudonymise('I met Mark Fielding.');
    expect(pseudonymise('Mark my words, he said.', { known: aliases }).text).toBe('[Person A] my words, he said.');
  });

  it('that is also a word, where it might be either, leaves doubt', () => {
    const { aliases } = pseudonymise('I saw Hope at school.');
    expect(pseudonymise('it is all right with hope', { known: aliases }).sure).toBe(false);
    expect(pseudonymise('i hope that it is', { known: aliases })).toMatchObject({ entities: [], sure: true });
  });
});
