export { Fediverse, type FediverseOptions } from './fediverse.ts';
export { countFollowedServers, forgetAllFollowers } from './followers.ts';
export { fediverseRoutes } from './routes.ts';
