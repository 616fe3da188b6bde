/** Set by the store's own build of the admin (see `@medusajs/admin-bundler`), not by this package. */
declare const __BACKEND_URL__: string | undefined
declare const __AUTH_TYPE__: "session" | "jwt" | undefined
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined
