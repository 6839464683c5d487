import type { Role } from '../../../src/lenses/lens.ts';

/** What a person told, and what a model would have been handed with it. One for each lens, so that no question is held against thin air. */
export type Told = {
  readonly lens: string;
  readonly role: Role;
  readonly said: readonly [string, ...string[]];
  readonly because: string;
  readonly passages: readonly string[];
};

export const accounts = {
  clean: {
    lens: 'rule-of-optimism',
    role: 'practitioner',
    said: [
      "Mum's been brilliant since we last met. The flat is spotless, she's turned up to all four parenting sessions and she's really engaging. Lily, who is three, looked clean and happy when I popped in on Tuesday. I think we can close by Christmas. Her old social worker left a long chronology about neglect but I honestly think that's in the past.",
    ],
    because: "she's really engaging",
    passages: [
      'Small improvements were given undue weight, and the positive engagement of the mother was taken as evidence that the risk was lower.',
      'Bruises were seen on two occasions and the explanation was accepted. The threshold for a section 47 enquiry was not considered.',
    ],
  },
  damp: {
    lens: 'fixed-thinking',
    role: 'supervisor',
    said: [
      'My worker has always seen this as a housing case. Nursery rang twice about Ali being hungry and the GP wrote about missed appointments, but she says it all comes back to the damp flat. We agreed child in need in March and I haven’t looked at it again. The health visitor sees it differently.',
    ],
    because: 'My worker has always seen this as a housing case',
    passages: ['Professionals developed a fixed view of the family, and later information was made to fit it.'],
  },
  cheek: {
    lens: 'injury-in-non-mobile-baby',
    role: 'practitioner',
    said: [
      "Baby is 11 weeks. There was a small bruise on his left cheek at the clinic, about the size of a 5p. Mum said he rolled onto a toy in the cot. The health visitor wrote it down and thought it fitted. He isn't rolling when I see him. I was going to pop out on Thursday and see how it looks.",
    ],
    because: 'he rolled onto a toy in the cot',
    passages: [
      'A bruise in a baby who is not independently mobile is referred the same day, and is seen by a paediatrician.',
      'The explanation offered by the carers was accepted without further enquiry.',
    ],
  },
  darren: {
    lens: 'invisible-males',
    role: 'group',
    said: [
      "We talked about Kayleigh and the twins for an hour. Her new partner Darren stays over most nights, he came to the door last week and was lovely. We know he has older children in Leeds that he doesn't see. Nobody here has met him properly. The children's dad isn't really around.",
    ],
    because: 'he came to the door last week and was lovely',
    passages: ['The risk posed by the father was known, and was not at the forefront of the assessment.'],
  },
  mason: {
    lens: 'voice-of-the-child',
    role: 'practitioner',
    said: [
      "Mason is nine and doesn't say much. When I visit he's usually on his Xbox upstairs and mum answers for him. School say he's quiet and has started coming in early. Stepdad says he's just a moody lad.",
      "I've not seen him on his own yet, there's always somebody in the room. There were no bruises or anything like that.",
    ],
    because: 'mum answers for him',
    passages: ["The child's voice was not heard.", 'GP identified bruising during a consultation for other purposes.'],
  },
  jumper: {
    lens: 'cumulative-harm',
    role: 'practitioner',
    said: [
      "Third time this year police have been called but no injuries, so no further action each time. School logged late pick ups, nits and the same jumper. Each time there was an explanation. I've only had the last contact and I don't know what happened when they lived in Hull.",
    ],
    because: 'Each time there was an explanation',
    passages: ['Incidents were dealt with in isolation and the cumulative effect of neglect was not recognised.'],
  },
  ruby: {
    lens: 'parental-vulnerabilities',
    role: 'supervisor',
    said: [
      "Mum has a learning disability, she's had depression since she was 15 and she was in care herself. She drinks but says it's only weekends. My supervisee listed all of it in the assessment and then wrote that mum loves Ruby and will do the parenting course. Ruby is 2.",
    ],
    because: 'mum loves Ruby and will do the parenting course',
    passages: [
      'The combined impact of multiple vulnerabilities on parenting capacity was not analysed, nor whether change was realistic within the timescale of the child.',
    ],
  },
  voicemail: {
    lens: 'missing-agencies',
    role: 'practitioner',
    said: [
      "We had the strategy discussion without mental health, they didn't send anyone. Dad has been under the crisis team since January, I've left two voicemails for his CPN. The GP says they don't share. We went ahead and decided on a child and family assessment. Police were there.",
    ],
    because: "they didn't send anyone",
    passages: ['Key agencies did not attend the meeting, and their information was not sought afterwards.'],
  },
  chair: {
    lens: 'professional-challenge',
    role: 'practitioner',
    said: [
      "At the core group I felt uneasy about stepping down but the chair was very sure and she's been doing this for thirty years. The school nurse looked at me as well. I didn't say anything. The minutes say everyone agreed.",
    ],
    because: "I didn't say anything",
    passages: ['The procedure for resolving professional disagreements was not used. Staff deferred to seniority.'],
  },
  carol: {
    lens: 'support-masks-risk',
    role: 'group',
    said: [
      "There are two family support workers going in, one at breakfast and one at bedtime, plus nursery full time and nan at weekends. The house has been so much better and Jayden is in routine. We're thinking of dropping the evening visits. Mum says she can't imagine doing it without Carol.",
    ],
    because: "she can't imagine doing it without Carol",
    passages: ['The level of support was so high that it masked what the mother could do on her own.'],
  },
  burn: {
    lens: 'procedure-and-timing',
    role: 'supervisor',
    said: [
      "The referral came in on Friday afternoon about a burn on a toddler's hand. My worker rang the ward on Monday and the strategy meeting was Wednesday. I think we did the medical after the home visit. It was half term and two of the team were off sick.",
    ],
    because: 'I think we did the medical after the home visit',
    passages: [
      'A strategy discussion is held as soon as there is reasonable cause to suspect significant harm. The enquiry is complete within 45 working days at most.',
    ],
  },
  carpark: {
    lens: 'recording',
    role: 'trainer',
    said: [
      "In my exercise the manager and the worker talk in the car park about whether to go to legal, and nothing is written. Half the room thinks a text counts. The delegates work on what the file would show. One said she'd never put a hunch on the system.",
    ],
    because: "she'd never put a hunch on the system",
    passages: ['Management decisions and their rationale were not recorded on the file.'],
  },
} as const satisfies Record<string, Told>;

export type AccountId = keyof typeof accounts;
/** A question that a model may have written, with what it said first, if anything. */
export type Asked = readonly [account: AccountId, question: string, acknowledgement?: string];
