/** Folds of voices: whole voices are left out, since one author's habits are learned easily. */
const folds = 6;

/** Each fold in turn: what is learned from, and what is held back. A text without a voice is always learned from. */
export function foldsOf<T extends { readonly voice: string | null }>(
  some: readonly T[],
): { learned: T[]; held: T[] }[] {
  const voices = [...new Set(some.flatMap(({ voice }) => voice ?? []))].sort();
  return Array.from({ length: folds }, (_, fold) => {
    const isHeld = ({ voice }: T) => voice !== null && voices.indexOf(voice) % folds === fold;
    return { learned: some.filter((one) => !isHeld(one)), held: some.filter(isHeld) };
  });
}
