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
    ['DATE_OF_BIRTH', '12/05/2014', 'He is the middle one, dob 12/05/2014.'],
    ['DATE_OF_BIRTH', '3rd April 2021', 'She was born on 3rd April 2021 at 34 weeks.'],
    ['DATE_OF_BIRTH', '2009-11-07', 'Date of birth: 2009-11-07.'],
    ['CASE_ID', '448127', 'Please read case ref 448127 first.'],
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
  ])('is found: %s %s', (kind, written, text) => {
    expect(foundIn(text)).toEqual([[written, kind]]);
  });

  it.each([
    'He is 14 and has been in care since 2019, 5 years now.',
    'Strategy discussion on 14 March 2024 at 10.30, section 47, and again on 16/03/2024.',
    'We did the s47 2nd visit in week 3 of 12.',
    'Rent arrears of £2,340 and £150000 for the house.',
    'She scored 17 on DASH and was seen 7/10 times in 2022/23.',
    'It is the Family Court, the Crown Court and the Pupil Referral Unit.',
    'They were 2 in a row, and it took 3 weeks on the road.',
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
    'They live at number 14, past the shop.',
    'The oldest (12/05/2014) is the one who worries me.',
    'his snapchat is tiger',
  ])('that cannot be decided leaves doubt: %s', (text) => {
    expect(pseudonymise(text).sure).toBe(false);
  });
});
