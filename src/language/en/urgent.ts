/** What is said of danger, wherever else somebody is. */
export const urgent = {
  first: 'If a child may be in danger now, ring 999 or your duty team first.',
  doNotWait: 'If a child may be in danger now, do not wait for me: ring 999 or your duty team.',
};
