/**
 * Describes an issuer of tokens as OpenID Connect Discovery 1.0 has it, at `/.well-known/openid-configuration`. It says
 * only what is true: there is no authorization endpoint, since people sign in over GraphQL.
 */
export const describeIssuer = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/.well-known/jwks.json`,
  response_types_supported: [],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['ES256'],
  claims_supported: ['iss', 'sub', 'aud', 'exp', 'iat', 'jti', 'grants'],
});
