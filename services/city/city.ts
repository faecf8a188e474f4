/** How the resolvers hold a city: its slug says everything, since a context belongs to one city. */
export interface CityParent {
  slug: string;
}
