/**
 * Called often, between two steps of a compilation. What it throws ends the compilation, and the compiler must then not be used
 * again.
 */
export type OnStep = () => void;
