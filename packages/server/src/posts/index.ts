export { type PostsRoute, postsHandlers } from './routes.ts';
