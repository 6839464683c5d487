/** How sure somebody says they are: '7/10', '7 out of 10', '7 of 10'; null where they do not say it so, as in a date or '7 of 10 visits'. */
export function sureIn(text: string): number | null {
  const said =
    /(?<![\d./])(10|\d)\s*(?:\/\s*10(?![\d/]|\s*\/|\.\d)|(?:out of|of)\s+10(?=\s*(?:$|[.,;:!?)]|(?:sure|certain|confident|that|on|about)\b)))/i.exec(
      text,
    )?.[1];
  return said === undefined ? null : Number(said);
}
