// `prisma generate` needs no engine; naming an existing file keeps it from fetching one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default {};
