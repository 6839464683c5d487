import type { en } from '../en.ts';

export const urgent: typeof en.urgent = {
  first: 'Os gall plentyn fod mewn perygl yn awr, ffoniwch 999 neu’ch tîm dyletswydd yn gyntaf.',
  doNotWait: 'Os gall plentyn fod mewn perygl yn awr, peidiwch ag aros amdanaf i: ffoniwch 999 neu’ch tîm dyletswydd.',
};
