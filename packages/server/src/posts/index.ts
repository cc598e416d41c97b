export { listSignedPosts } from './read-posts.ts';
export { type PostsRoute, postsHandlers } from './routes.ts';
