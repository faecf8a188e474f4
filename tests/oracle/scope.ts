interface Entry {
  /** What has to be the same wherever the key is used again. */
  signature: string;
  scope: Scope;
}

/** The response keys of one object of the answer, wherever in the query they are asked for. */
export class Scope {
  readonly #entries = new Map<string, Entry>();

  /** Tells whether a field can be asked for under a key. */
  accepts(key: string, signature: string): boolean {
    const entry = this.#entries.get(key);
    return !entry || entry.signature === signature;
  }

  /** Asks for a field under a key and returns the scope of what stands below it. */
  add(key: string, signature: string): Scope {
    const entry = this.#entries.get(key) ?? { signature, scope: new Scope() };
    this.#entries.set(key, entry);
    return entry.scope;
  }

  /** Tells whether all that another scope asks for can be asked for here. */
  acceptsAll(other: Scope): boolean {
    return [...other.#entries].every(([key, { signature, scope }]) => {
      const own = this.#entries.get(key);
      return !own || (own.signature === signature && own.scope.acceptsAll(scope));
    });
  }

  /** Asks for all that another scope asks for. */
  addAll(other: Scope): void {
    for (const [key, { signature, scope }] of other.#entries) this.add(key, signature).addAll(scope);
  }
}
