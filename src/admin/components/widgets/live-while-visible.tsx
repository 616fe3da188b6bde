import { useEffect, useRef, useState, type PropsWithChildren } from "react"
import { useLive } from "../../hooks/use-live"

/**
 * A part of somebody else's page that is kept true while it is in view, and asks for nothing while it is
 * scrolled away.
 */
export const LiveWhileVisible = ({ children }: PropsWithChildren) => {
  const place = useRef<HTMLDivElement>(null)
  const [isVisible, setIsVisible] = useState(false)

  useEffect(() => {
    if (!place.current) {
      return
    }
    const observer = new IntersectionObserver(([entry]) =>
      setIsVisible(entry?.isIntersecting ?? false)
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])

  return (
    <div ref={place}>
      {isVisible && <Live />}
      {children}
    </div>
  )
}

const Live = () => {
  useLive()

  return null
}
