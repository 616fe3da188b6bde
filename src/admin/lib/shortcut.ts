interface Keystroke {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  repeat: boolean
}

/**
 * Whether a keystroke calls what has this key. One together with Ctrl, Alt or the command key is the
 * browser's (to print, to search), and one that is held down called it already.
 */
export const isShortcut = (stroke: Keystroke, key: string): boolean =>
  stroke.key.toLowerCase() === key &&
  !stroke.ctrlKey &&
  !stroke.metaKey &&
  !stroke.altKey &&
  !stroke.repeat
