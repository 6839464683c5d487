import type { Entity } from './entity.ts';

/**
 * The entities with those made one that are the parts of one name: somebody who was named before, and right behind their family name. Two who are known
 * to be two stay so: `placeholderOf` gives the placeholder of each as far as there is one.
 */
export function together(
  text: string,
  entities: readonly Entity[],
  placeholderOf: (entity: Entity) => string | null,
): Entity[] {
  const joined: Entity[] = [];
  for (const entity of entities) {
    const before = joined.at(-1);
    if (before && isOneName(before, entity)) joined[joined.length - 1] = { ...before, end: entity.end };
    else joined.push(entity);
  }
  return joined;

  function isOneName(before: Entity, entity: Entity): boolean {
    if (before.kind !== 'PERSON' || entity.kind !== 'PERSON') return false;
    if (!/^[ \u00a0]$/.test(text.slice(before.end, entity.start))) return false;
    const [one, other] = [placeholderOf(before), placeholderOf(entity)];
    return one === null || other === null || one === other;
  }
}
