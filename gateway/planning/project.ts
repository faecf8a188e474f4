import type { Part, Shape } from './normalise.ts';

type Data = Record<string, unknown>;

/** Writes the planner's data in the shape that the client asked for; what is missing becomes null. */
export function projectData(value: unknown, shape: Shape): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((entry) => projectData(entry, shape));
  const data = value as Data;
  const [[onlyType]] = shape.byType as unknown as [[string]];
  const typename = shape.isAbstract ? String(data.__typename) : onlyType;
  const projected: Data = {};
  for (const { key, source, shape: inner } of shape.byType.get(typename) ?? []) {
    if (source === null) projected[key] = typename;
    else projected[key] = inner ? projectData(data[source], inner) : (data[source] ?? null);
  }
  return projected;
}

/** Writes an error's path with the client's response keys; it ends where the client's answer has nothing to name. */
export function projectPath(path: readonly (string | number)[], shape: Shape): (string | number)[] {
  const projected: (string | number)[] = [];
  let current: Shape | null = shape;
  for (const segment of path) {
    if (typeof segment === 'number') {
      projected.push(segment);
      continue;
    }
    const part: Part | undefined = [...(current?.byType.values() ?? [])]
      .flat()
      .find(({ source }) => source === segment);
    if (!part) return projected;
    projected.push(part.key);
    current = part.shape;
  }
  return projected;
}
