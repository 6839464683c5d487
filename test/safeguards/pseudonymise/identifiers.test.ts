import { describe, expect, it } from 'vitest';
import { isNhsNumber } from '../../../src/safeguards/pseudonymise/numbers.ts';
import { foundIn, pseudonymise } from './the-words.ts';

describe('an identifier', () => {
  it.each([
    ['POSTCODE', 'LS6 2QT', 'They moved to LS6 2QT in March.'],
    ['POSTCODE', 'bd73ql', 'the postcode is bd73ql i think'],
    ['PHONE', '07700 900412', 'Ring mum on 07700 900412 after four.'],
    ['PHONE', '(0113) 496 0299', 'The office is on (0113) 496 0299.'],
    ['PHONE', '+44 7700 900118', 'dads is +44 7700 900118'],
    ['PHONE', '0044 20 7946 0321', 'Her number abroad was 0044 20 7946 0321.'],
    ['EMAIL', 'd.hargreaves@foxhollow.sch.uk', 'Copy it to d.hargreaves@foxhollow.sch.uk.'],
    ['EMAIL', 'kay at example dot com', 'her email is kay at example dot com'],
    ['URL', 'https://www.example.com/dazza.pike?x=1', 'Seen on https://www.example.com/dazza.pike?x=1, twice.'],
    ['URL', 'facebook.com/dazza.pike', 'It is on facebook.com/dazza.pike now.'],
    ['HANDLE', '@kayz_lou', 'She is @kayz_lou there.'],
    ['HANDLE', 'kayz.lou08', 'on snap she is called something, snapchat: kayz.lou08'],
    ['NHS_NUMBER', '943 476 5919', 'On the form it says 943 476 5919.'],
    ['NHS_NUMBER', '943 476 5918', 'NHS number 943 476 5918 has a wrong digit.'],
    ['NI_NUMBER', 'QQ 12 34 56 C', 'The number QQ 12 34 56 C is on the letter.'],
    ['DOB', '12/05/2014', 'He is the middle one, dob 12/05/2014.'],
    ['DOB', '3rd April 2021', 'She was born on 3rd April 2021 at 34 weeks.'],
    ['DOB', '2009-11-07', 'Date of birth: 2009-11-07.'],
    ['CASE_ID', 'case ref 448127', 'Please read case ref 448127 first.'],
    ['CASE_ID', 'P204518', 'It is P204518 in the system.'],
    ['CASE_ID', 'CYP/2023/00871', 'Could you look at CYP/2023/00871 with me?'],
    ['VEHICLE_REG', 'YK19 XRD', 'A silver car, YK19 XRD, was outside.'],
    ['VEHICLE_REG', 'p512 kyu', 'the reg is p512 kyu'],
    ['ADDRESS', '14 Elm Grove', 'They live at 14 Elm Grove with nan.'],
    ['ADDRESS', 'Flat 2, 88 Marlborough Road', 'Returned from Flat 2, 88 Marlborough Road.'],
    ['ADDRESS', '14 elm grove', 'they live at 14 elm grove with nan'],
    ['ADDRESS', 'Station Road', 'We waited on Station Road.'],
    ['SCHOOL_OR_PLACE', 'Foxhollow Primary School', 'He is at Foxhollow Primary School.'],
    ['SCHOOL_OR_PLACE', 'Willow Bank Surgery', 'They are with Willow Bank Surgery.'],
    ['SCHOOL_OR_PLACE', 'Bluebell Ward', 'The sister on Bluebell Ward rang.'],
    ['SCHOOL_OR_PLACE', "St Winifred's", "At St Winifred's they do not know."],
    ['SCHOOL_OR_PLACE', 'foxhollow primary', 'he goes to foxhollow primary'],
    ['SCHOOL_OR_PLACE', 'sacred heart primary', 'we waited at sacred heart primary till five'],
    ['SCHOOL_OR_PLACE', 'Cobbold Road Surgery', 'It was seen at Cobbold Road Surgery.'],
    ['SCHOOL_OR_PLACE', 'dog and gun', 'he works at the dog and gun'],
    ['SCHOOL_OR_PLACE', 'Rainbow Ward', 'She is on Rainbow Ward.'],
    ['ADDRESS', "27 weaver's close", "bailed to 27 weaver's close"],
    ['ADDRESS', 'flat 9 harcourt house', 'they moved to flat 9 harcourt house'],
    ['ADDRESS', 'PO Box 114', 'Send it to PO Box 114 please.'],
    ['ADDRESS', '1408 W. Magnolia Blvd, Apt. 5', 'It is 1408 W. Magnolia Blvd, Apt. 5 there.'],
    ['ADDRESS', '938 Karen Junctions', 'She is at 938 Karen Junctions now.'],
    ['ADDRESS', '12 rue de la Paix', 'Her mother is at 12 rue de la Paix.'],
    ['POSTCODE', '78704', 'In Austin, TX 78704.'],
    ['PHONE', '01632 960447 ext. 12', 'Tel: 01632 960447 ext. 12'],
    ['PHONE', '(555) 201-4477', 'my cell is (555) 201-4477'],
    ['PHONE', '+351 912 345 678', 'The number is +351 912 345 678.'],
    ['PHONE', '00 91 98765 43210', 'his mother is on 00 91 98765 43210'],
    ['HANDLE', 'dark.prince07', 'He met dark.prince07 there.'],
    ['HANDLE', 'cpotter', 'Their username is cpotter.'],
    ['DOB', '3rd of March 2009', 'Her date of birth is the 3rd of March 2009.'],
    ['DOB', '1 January 2008', 'He gives 1 January 2008 as his birthday.'],
    ['DOB', 'Nov 2020', 'A boy, dob maybe Nov 2020.'],
    ['DOB', '14/02/2019', 'The youngest (14/02/2019) sleeps in the front room.'],
    ['CASE_ID', 'NICHE 2207119034', 'Read NICHE 2207119034 first.'],
    ['CASE_ID', 'athena 42/55102/24', 'There is an entry in athena 42/55102/24.'],
    ['CASE_ID', 'GB29 NWBK 6016 1331 9268 19', 'It says GB29 NWBK 6016 1331 9268 19.'],
    ['CASE_ID', '4929 1234 5678 9012', 'The card 4929 1234 5678 9012 was in her bag.'],
    ['CASE_ID', '82.44.119.7', 'It came from 82.44.119.7 at night.'],
    ['CASE_ID', '00:1B:44:11:3A:B7', 'The tablet is 00:1B:44:11:3A:B7.'],
    ['CASE_ID', '078-05-1120', 'She wrote 078-05-1120 on it.'],
    ['CASE_ID', 'Log 0417 of 10/02', 'There was a call, Log 0417 of 10/02.'],
    ['CASE_ID', 'case number BD21C00123', 'The order is in case number BD21C00123.'],
    ['CASE_ID', 'SystmOne 88 223 17', 'It is SystmOne 88 223 17 there.'],
    ['CASE_ID', 'PC 7712', 'We met PC 7712 there.'],
    ['CASE_ID', 'Our ref: MK/jb/4471', 'Our ref: MK/jb/4471'],
    ['PHONE', '0 7 7 0 0 9 0 0 1 2 3', 'It is 0 7 7 0 0 9 0 0 1 2 3 now.'],
    ['ADDRESS', 'Plot 12, Marsh Lane Site', 'They live on Plot 12, Marsh Lane Site.'],
    ['ADDRESS', "nb Kingfisher, moored at Tolly's Lock", "The boat is nb Kingfisher, moored at Tolly's Lock."],
    ['ADDRESS', '15 The Paddock, Upper Wick', 'He has two at 15 The Paddock, Upper Wick.'],
    ['ADDRESS', 'basement flat, 18 Hope St.', 'It is the basement flat, 18 Hope St.'],
    ['ADDRESS', '14 Elm Grove, Oakenthwaite', 'They live at 14 Elm Grove, Oakenthwaite.'],
    ['ADDRESS', 'number 46', 'They live at number 46, past the shop.'],
    ['ADDRESS', 'market street', 'seen on market street with the baby'],
    ['SCHOOL_OR_PLACE', 'Meadow Lea', 'She rang from Meadow Lea.'],
    ['SCHOOL_OR_PLACE', 'Walnut Tree Surgery', 'GP at Walnut Tree Surgery knows.'],
    ['SCHOOL_OR_PLACE', 'HMP Hewell', 'He is in HMP Hewell.'],
    ['SCHOOL_OR_PLACE', 'Red Lion', 'He drinks in the Red Lion.'],
    ['VEHICLE_REG', '7ABC123', 'It had the plate 7ABC123.'],
    ['NI_NUMBER', 'ZZ 13 02 16 T', 'The number ZZ 13 02 16 T is on the letter.'],
  ])('is found: %s %s', (kind, written, text) => {
    expect(foundIn(text)).toEqual([[written, kind]]);
  });

  it.each([
    'He is 14 and has been in care since 2019, 5 years now.',
    'BP 120/80, 9/10 times, case 2 of 3, Covid 19, Year 10, and the LCS 2023 guidance.',
    'He walked down the road, on the high street, off the main road, and number 3 on the list is late.',
    'Strategy discussion on 14 March 2024 at 10.30, section 47, and again on 16/03/2024.',
    'We did the s47 2nd visit in week 3 of 12.',
    'Rent arrears of £2,340 and £150000 for the house.',
    'She scored 17 on DASH and was seen 7/10 times in 2022/23.',
    'It is the Family Court, the Crown Court and the Pupil Referral Unit.',
    'They were 2 in a row, and it took 3 weeks on the road.',
    'Seen 08.40; MASH 08.52; it is a 2 minute walk, and a 3 bed house.',
    'The strategy meeting (12 March) had 7 Social Workers. It was Room 4.',
    'Nursery: he eats both dinners. He will go to primary school in June.',
  ])('is not: %s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it('is a date of birth for each of several dates after one label, and none for the date of an event', () => {
    expect(foundIn('dobs 1/2/2014, 3/4/2016 and 5/6/2019; seen 7/8/2024').map(([written]) => written)).toEqual([
      '1/2/2014',
      '3/4/2016',
      '5/6/2019',
    ]);
  });

  it('is a date of birth for each name that has a whole date right behind it, and none where something was done', () => {
    const dates = (text: string) => foundIn(text).flatMap(([written, kind]) => (kind === 'DOB' ? [written] : []));
    expect(dates('Jodie Clegg 12.03.2009, Jake Clegg 4.6.11, Josie Clegg 30.12.14 all on a plan')).toEqual([
      '12.03.2009',
      '4.6.11',
      '30.12.14',
    ]);
    expect(dates('Met Chantelle on 12.03.2024 at home. Visit 12/03/2024.')).toEqual([]);
  });

  it('has a check digit if it is an NHS number', () => {
    expect(['943 476 5919', '9434765919', '943-476-5918', '943 476 591'].map(isNhsNumber)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    'The code for the door was 48213.',
    'They moved to flat 14 by the shop.',
    'The bruise (12/05/2014) is the one that worries me.',
    'his snapchat is tiger',
  ])('that cannot be decided leaves doubt: %s', (text) => {
    expect(pseudonymise(text).sure).toBe(false);
  });
});
