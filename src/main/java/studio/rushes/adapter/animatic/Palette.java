package studio.rushes.adapter.animatic;

import java.awt.Color;

/**
 * The colours of a scene: the sky from top to horizon, the light in it, three depths of land, and
 * one colour that stands out from all of them.
 */
record Palette(
        Color zenith,
        Color sky,
        Color horizon,
        Color light,
        Color far,
        Color middle,
        Color near,
        Color accent) {
    static final Palette DAWN =
            of(0x2b2f5b, 0xb96f8c, 0xffcf9e, 0xfff1c9, 0x8d6f96, 0x5d4c78, 0x2a2446, 0xffb36b);
    static final Palette DAY =
            of(0x2f6fb8, 0x7fb3e0, 0xdcecf5, 0xfffbe6, 0x7ba3bb, 0x4a7a8c, 0x1f434f, 0xffd166);
    static final Palette SUNSET =
            of(0x33194a, 0xb2405f, 0xff9a56, 0xffe29a, 0x8a3f63, 0x582a50, 0x291431, 0xff9f6b);
    static final Palette NIGHT =
            of(0x060a1c, 0x132048, 0x34548a, 0xf3f0dc, 0x21376a, 0x152548, 0x09122a, 0x8fc7ff);
    static final Palette GOLD =
            of(0x7a5326, 0xd99b4a, 0xffe6ad, 0xfff6d8, 0xc98f49, 0x8f5d2d, 0x432913, 0xffc94d);
    static final Palette LEAF =
            of(0x23463f, 0x6c9a84, 0xdbe9c8, 0xfdfbe3, 0x7ba08b, 0x43705d, 0x183730, 0xb9e769);
    static final Palette WATER =
            of(0x115070, 0x46a0b8, 0xd0eee8, 0xfffdf0, 0x4a94ac, 0x266d89, 0x0b3a54, 0x7fe3d4);
    static final Palette EMBER =
            of(0x150910, 0x641a20, 0xff6a2a, 0xffd08a, 0x521c22, 0x32121a, 0x15070c, 0xff8a4c);
    static final Palette SNOW =
            of(0x4c6687, 0x9db6cf, 0xe9f1f7, 0xffffff, 0xaec3d4, 0x7e99b1, 0x3c5873, 0x9fdcff);
    static final Palette LAMP =
            of(0x1c1622, 0x4a3342, 0xb0764f, 0xffe0b0, 0x6b4647, 0x472f38, 0x1d141c, 0xffbf7a);

    private static Palette of(
            int zenith,
            int sky,
            int horizon,
            int light,
            int far,
            int middle,
            int near,
            int accent) {
        return new Palette(
                new Color(zenith),
                new Color(sky),
                new Color(horizon),
                new Color(light),
                new Color(far),
                new Color(middle),
                new Color(near),
                new Color(accent));
    }

    static Color veiled(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    static Color between(Color one, Color other, double share) {
        return new Color(
                mix(one.getRed(), other.getRed(), share),
                mix(one.getGreen(), other.getGreen(), share),
                mix(one.getBlue(), other.getBlue(), share));
    }

    private static int mix(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }
}
