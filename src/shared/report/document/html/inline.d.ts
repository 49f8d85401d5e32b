/** The contents of a file as a `data:` URL, which the bundler writes in its place. */
declare module '*.woff2?inline' {
  const url: string;
  export default url;
}
