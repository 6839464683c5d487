declare module 'stopword' {
  /** English words that say nothing of what a text is about. */
  export const eng: readonly string[];
}
