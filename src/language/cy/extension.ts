import type { en } from '../en.ts';

export const extension = {
  notOurs:
    'Nid wyf yn adnabod y chwiliad hwnnw. Ni chwiliwyd am ddim; teipiwch ychydig o eiriau a rhowch gynnig arall arni.',
  whatToType:
    'Teipiwch ychydig o eiriau yn Saesneg, gan mai Saesneg yw iaith y llyfrgell: er enghraifft “bruising in a baby” neu “rule of optimism”. Cewch y darnau perthnasol o’r adolygiad a’r gweithdrefnau, air am air.',
  tooLong: (most) =>
    `Mae hynny’n fwy nag y gallaf chwilio amdano ar unwaith (${most} o nodau). Ni chwiliwyd am ddim; rhowch gynnig ar ychydig o eiriau.`,
  tooSlow: 'Cymerodd y chwiliad ormod o amser, a rhoddwyd y gorau iddo. Ni newidiwyd dim; rhowch gynnig arall arni.',
  failed: 'Aeth y chwiliad o’i le ar ein hochr ni. Ni newidiwyd dim; rhowch gynnig arall arni.',
} satisfies Partial<typeof en.extension>;
