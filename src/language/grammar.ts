/** A catalogue's locale, as browsers and Intl write it. */
export type Locale = 'en-GB' | 'cy-GB';

/** What is said of a number of things, by the plural rule of a language; `#` stands for the number. `other` is for every rule that has none. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** How a language writes numbers of things and days: `count(2, { other: '# more' })`, `date('2026-11-26T10:00:00Z')`. */
export type Grammar = {
  count(many: number, forms: Forms): string;
  /** The day in the United Kingdom at a moment (ISO 8601); what is no moment is shown as it stands. */
  date(iso: string): string;
};

export function createGrammar(locale: Locale): Grammar {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/London' });
  return {
    count: (many, forms) => (forms[rules.select(many)] ?? forms.other).replaceAll('#', numbers.format(many)),
    date: (iso) => {
      const moment = Date.parse(iso);
      return Number.isNaN(moment) ? iso : days.format(moment);
    },
  };
}
