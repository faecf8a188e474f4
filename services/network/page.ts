/** One page of a list: what was found on it, and what else a client may ask of it. */
export interface RecordPage<Row> {
  rows: Row[];
  hasNextPage: boolean;
  cursorOf(row: Row): string;
  /** Counts what is on all pages; only called when it is asked for. */
  count(): Promise<number>;
}

/** How every connection of the network answers from its page. */
export const connectionResolvers = {
  nodes: <Row>({ rows }: RecordPage<Row>) => rows,
  edges: <Row>({ rows, cursorOf }: RecordPage<Row>) => rows.map((node) => ({ node, cursor: cursorOf(node) })),
  pageInfo: <Row>({ rows, hasNextPage, cursorOf }: RecordPage<Row>) => {
    const last = rows.at(-1);
    return { hasNextPage, endCursor: last ? cursorOf(last) : null };
  },
  totalCount: <Row>({ count }: RecordPage<Row>) => count(),
};
