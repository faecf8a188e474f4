/** Does pieces of work one after the other, also when some fail, and throws at the end what went wrong. */
export async function doEach(parts: (() => Promise<void>)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const part of parts) await part().catch((error) => errors.push(error));
  if (errors.length > 0) throw new AggregateError(errors);
}
