/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module 'world-atlas/countries-110m.json' {
  const atlas: import('topojson-specification').Topology;
  export default atlas;
}
