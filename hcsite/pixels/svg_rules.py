"""The elements and attributes of SVG that draw; whatever is not named here is left out.

Names as in the indexes of SVG 1.1, SVG 2 and Filter Effects. Missing on purpose: scripts,
foreign content, animation, fonts and colour profiles (which load files), and events.
"""

from __future__ import annotations

from typing import Final

SVG: Final = "http://www.w3.org/2000/svg"
XLINK: Final = "http://www.w3.org/1999/xlink"
XML: Final = "http://www.w3.org/XML/1998/namespace"

ELEMENTS: Final = frozenset(
    """
    svg g defs symbol use switch a view title desc style
    path rect circle ellipse line polyline polygon image
    text tspan textPath
    marker mask clipPath pattern linearGradient radialGradient stop
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
    feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
    feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence
    """.split()
)

PICTURES: Final = frozenset({"image", "feImage"})
"""Elements whose reference may hold a raster picture."""

ATTRIBUTES: Final = frozenset(
    """
    id class style lang role tabindex focusable type media
    version baseProfile viewBox preserveAspectRatio zoomAndPan
    requiredFeatures requiredExtensions systemLanguage
    x y width height x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength
    transform dx dy rotate textLength lengthAdjust startOffset method spacing side path
    offset gradientUnits gradientTransform spreadMethod
    patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
    markerUnits markerWidth markerHeight refX refY orient
    filterUnits primitiveUnits filterRes in in2 result mode values operator k1 k2 k3 k4
    order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha
    surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle
    azimuth elevation z pointsAtX pointsAtY pointsAtZ scale xChannelSelector yChannelSelector
    stdDeviation radius baseFrequency numOctaves seed stitchTiles
    tableValues slope intercept amplitude exponent
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
    color-interpolation-filters color-rendering direction display dominant-baseline
    enable-background fill fill-opacity fill-rule filter flood-color flood-opacity
    font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch
    font-style font-variant font-variant-caps font-variant-ligatures font-variant-numeric
    font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering
    inline-size isolation kerning letter-spacing lighting-color line-height marker marker-end
    marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
    pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray
    stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
    stroke-width text-align text-anchor text-decoration text-overflow text-rendering
    transform-box transform-origin unicode-bidi vector-effect visibility white-space
    word-spacing writing-mode
    """.split()
)

PREFIXES: Final = ("aria-", "data-")
"""Beginnings of further attributes that may stay."""
