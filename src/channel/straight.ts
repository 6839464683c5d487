/**
 * Text without the characters that turn the direction of the words around them. No one sees them, and from a hostile document they
 * would rearrange the words beside it. The marks that right-to-left writing needs within a line stay.
 */
export const straight = (text: string): string => text.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '');
