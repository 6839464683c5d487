/** What content keys are wrapped with: 32 bytes that stand outside the database, and a name for them that stands in it. */
export type MasterKey = { readonly id: string; readonly key: Buffer };

export type MasterKeys = {
  /** What is sealed from now on is sealed with this one. */
  readonly current: MasterKey;
  /** An older one by its name, or null where there is none. @throws {StorageError} when the place where it may be cannot be asked */
  readonly find: (id: string) => Promise<MasterKey | null>;
};

/** How many bytes a key has: AES-256. */
export const keyBytes = 32;
