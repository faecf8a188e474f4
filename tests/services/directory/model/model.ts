import type fc from 'fast-check';
import type { Slug, World } from './world.ts';

/** What a command needs to know to tell whether it makes sense now. */
export interface Model {
  running: Set<Slug>;
  backedUp: Set<Slug>;
}

export type ModelCommand = fc.AsyncCommand<Model, World>;

/** Creates the model of a world that has just started. */
export const createModel = (slugs: readonly Slug[]): Model => ({ running: new Set(slugs), backedUp: new Set() });

interface Parts<Parameters> {
  name: string;
  /** Tells whether it makes sense now; always when it is left out. */
  when?(model: Model, parameters: Parameters): boolean;
  /** Says what the model is afterwards. */
  note?(model: Model, parameters: Parameters): void;
  run(world: World, parameters: Parameters): Promise<void>;
}

/** Creates commands of one kind, one for each set of parameters. */
export const command =
  <Parameters>({ name, when, note, run }: Parts<Parameters>) =>
  (parameters: Parameters): ModelCommand => ({
    check: (model) => when?.(model, parameters) ?? true,
    async run(model, world) {
      note?.(model, parameters);
      await run(world, parameters);
      world.count(name);
    },
    toString: () => `${name}${JSON.stringify(parameters)}`,
  });
