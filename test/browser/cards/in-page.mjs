// Runs in the browser, beside Microsoft's package.

/** Shows one card alone, as wide as it is told, and answers with what the package could not draw. */
window.showCard = (card, theme, width) => {
  const made = new AdaptiveCards.AdaptiveCard();
  made.hostConfig = new AdaptiveCards.HostConfig(theme.host);
  made.onExecuteAction = () => undefined;
  made.parse(card);
  const stage = document.createElement('main');
  stage.style.width = `${width}px`;
  document.body.replaceChildren(stage);
  document.documentElement.dataset.theme = theme.name;
  document.documentElement.lang = card.lang;
  for (const [name, value] of Object.entries(theme.colours))
    document.documentElement.style.setProperty(`--${name}`, value);
  const drawn = made.render();
  if (!drawn) return false;
  stage.append(drawn);
  return true;
};

/** Unfolds all that is folded away. Every button is selectable for the package, and would be pressed. */
window.unfoldAll = () => {
  for (const fold of document.querySelectorAll('.ac-selectable:not(button), button[aria-expanded="false"]'))
    fold.click();
};

/** Presses what keeps the card, so that what is missing is said. */
window.pressAll = () => {
  for (const button of document.querySelectorAll('.style-positive')) button.click();
};

const visible = (element) => element.getClientRects().length > 0;
const nameOf = (element) =>
  `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.slice(0, 40)}”`;

/** What is wider than its place, or cut. A drawn control shows its own text, and is not looked into. */
window.faultsOf = () => {
  const main = document.querySelector('main');
  const all = [main, ...main.querySelectorAll('*')].filter(
    (element) => visible(element) && !element.closest('select, svg'),
  );
  const edge = main.getBoundingClientRect().right + 1;
  return all.flatMap((element) => {
    // A row of text has no width of its own to overflow, but it may stand outside of the card.
    const outside = element.getBoundingClientRect().right > edge ? [`outside of the card: ${nameOf(element)}`] : [];
    const isBox = element.clientWidth > 0 && !['INPUT', 'TEXTAREA'].includes(element.tagName);
    // What unfolds reaches into the padding of its card on purpose.
    const unfolds =
      element.querySelector('.ac-adaptiveCard') !== null && element !== main && element.parentElement !== main;
    const wide = isBox && !unfolds && element.scrollWidth > element.clientWidth + 1;
    const hides = getComputedStyle(element).overflowX !== 'visible';
    const tall =
      isBox && getComputedStyle(element).overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
    return [
      ...outside,
      ...(wide ? [`${hides ? 'cut' : 'too wide'}: ${nameOf(element)}`] : []),
      ...(tall ? [`cut below: ${nameOf(element)}`] : []),
    ];
  });
};

const controls = () =>
  [...document.querySelectorAll('main input, main textarea, main select, main button, main [tabindex="0"]')].filter(
    visible,
  );

/** Begins to note which controls the keyboard comes to. */
window.noteFocus = () => {
  const reached = new Set();
  window.reached = reached;
  document.addEventListener('focusin', ({ target }) => reached.add(target));
  document.activeElement?.blur();
  return controls().length;
};

/** Radio buttons of one name are one stop, and arrows go between them. */
window.unreached = () =>
  controls()
    .filter((control) => !window.reached.has(control) && control.tabIndex >= 0)
    .filter(
      (control) =>
        control.type !== 'radio' ||
        ![...window.reached].some((other) => other.name === control.name && other.type === 'radio'),
    )
    .map(nameOf);
