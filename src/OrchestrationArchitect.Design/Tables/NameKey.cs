using System.Numerics;
using System.Runtime.InteropServices;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>A hash of 64 bits of a name, the same in every process.</summary>
internal static class NameKey
{
    private const ulong Prime = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Four characters at a time, multiplied and turned.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        var key = (ulong)(name.Length + 1) * Prime;
        var fours = MemoryMarshal.Cast<char, ulong>(name);
        foreach (var four in fours)
        {
            key = Mix(key ^ four);
        }

        foreach (var rest in name[(4 * fours.Length)..])
        {
            key = Mix(key ^ rest);
        }

        return key;
    }

    private static ulong Mix(ulong key) => BitOperations.RotateLeft(key * Prime, 31) * Prime;
}
