import { describe, expect, it } from 'vitest';
import { foundIn } from './the-words.ts';

describe('a place', () => {
  it.each([
    ['Moorside refuge', 'He was placed at Moorside refuge in May.'],
    ['Oxcroft clinic', 'Rang from the Oxcroft clinic.'],
    ['Aspire AP', 'He has a place at Aspire AP.'],
    ['Hodge Pinder LLP', 'Her solicitors are Hodge Pinder LLP.'],
    ['Wragby Fisheries', 'Works at Wragby Fisheries as a packer.'],
    ['Calderbrook General', 'She was seen at Calderbrook General.'],
    ['whitby road surgery', 'their gp is at whitby road surgery'],
    ['kings road primary', 'he goes to kings road primary i think'],
    ['ivy lodge refuge', 'she is in ivy lodge refuge with the kids'],
    ['fern house', 'he has been in fern house since march'],
    ['farrows bakery', 'dad works nights at farrows bakery'],
    ['wheatsheaf', 'he drinks in the wheatsheaf'],
    ['beeches', 'she was moved from the beeches to us'],
    ['wee gems', 'nursery is wee gems'],
    ['blackthorn', 'the head at blackthorn rang'],
    ['hmp foston', 'he went to hmp foston in june'],
  ])('is found by what it is, and where it stands: %s', (place, text) => {
    expect(foundIn(text)).toContainEqual([place, 'SCHOOL_OR_PLACE']);
  });

  it.each([
    ['Flat 118, Ravenscourt', 'She stays at Flat 118, Ravenscourt.'],
    ['9 kelso', 'now at 9 kelso with her mam'],
    ['number twelve', 'He is at number twelve.'],
    ['castle close', 'he lives in castle close'],
    ['1 & 3 Quarry Cottages', 'They have 1 & 3 Quarry Cottages.'],
    ['House 14, Street 7, Sector F-8, Islamabad', 'From House 14, Street 7, Sector F-8, Islamabad.'],
    ['Hauptstraße 5, 10115 Berlin', 'Her aunt is at Hauptstraße 5, 10115 Berlin.'],
    ['Lark Point, 9th floor', 'They live at Lark Point, 9th floor.'],
    ['Hag Farm, nr Skelby', 'Placed at Hag Farm, nr Skelby.'],
    ['29', 'There was shouting next door at 29.'],
    ['90 Silvergate', 'Her mother is at 90 Silvergate.'],
    ['Fen End Lay-by', 'They camped on Fen End Lay-by.'],
    ['ginger rose', 'they live on the narrowboat ginger rose'],
  ])('where somebody lives is found whole: %s', (place, text) => {
    expect(foundIn(text)).toContainEqual([place, 'ADDRESS']);
  });

  it.each([
    'The High School rang the Primary School. Neither rang us.',
    'went to the park then the big tesco then home for tea',
    'placed at a residential school in Wales',
    'we met at the coffee house on the high street',
    'they stay at the hotel by the station until the council finds a house',
    'from primary to high school he was fine',
    'Tenancy is with the Housing Association, arrears with the Council.',
    'Swimming at the Leisure Centre, then the Food Bank, then the Job Centre.',
    'mum moved to a new place in march and the kids like it',
  ])('that is any place is none: %s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

describe('a date', () => {
  it.each([
    ['twelfth of August 1993', 'Dad, b. twelfth of August 1993.'],
    ['5 de outubro de 2018', 'DOB 5 de outubro de 2018.'],
    ['3.11.2012', 'Born: Nov 3rd 2012 (mum), 3.11.2012 (school).'],
    ['15/2/91', 'DOB given as 14/2/91 but the other file has 15/2/91.'],
    ['12th june', 'he turned 5 on 12th june'],
    ['14 02 1991', 'DOB: 14 02 1991'],
  ])('of birth is one however it is written: %s', (date, text) => {
    expect(foundIn(text)).toContainEqual([date, 'DOB']);
  });
});
