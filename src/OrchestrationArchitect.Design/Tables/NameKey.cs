using System.Numerics;
using System.Runtime.InteropServices;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>A hash of 64 bits of a name, the same in every process.</summary>
internal static class NameKey
{
    private const ulong Prime = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Four characters at a time, multiplied and turned, and all mixed at the end.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        var key = (ulong)(name.Length + 1);
        var fours = MemoryMarshal.Cast<char, ulong>(name);
        foreach (var four in fours)
        {
            key = Add(key, four);
        }

        var rest = 0UL;
        foreach (var character in name[(4 * fours.Length)..])
        {
            rest = (rest << 16) | character;
        }

        key = Add(key, rest);
        return (key ^ (key >> 32)) * Prime;
    }

    /// <summary>The hash of names that follow each other: of those before and of the next.</summary>
    public static ulong Then(ulong key, ReadOnlySpan<char> name) => Add(key, name.IsEmpty ? 0 : Of(name));

    /// <summary>The same where the next name's own hash is known; 0 for an empty name.</summary>
    public static ulong Then(ulong key, ulong name) => Add(key, name);

    private static ulong Add(ulong key, ulong four) => BitOperations.RotateLeft((key ^ four) * Prime, 29);
}
