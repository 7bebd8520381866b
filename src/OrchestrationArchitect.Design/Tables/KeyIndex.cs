using System.Numerics;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>Finds the place of a key of 64 bits: open addressing in one array, half of it empty, so that one look mostly settles it.</summary>
internal sealed class KeyIndex
{
    /// <summary>Stands where no key is; as a key it is not found.</summary>
    private const ulong Empty = 0;

    private readonly ulong[] _keys;

    /// <param name="count">How many keys there are.</param>
    public KeyIndex(int count) => _keys = new ulong[BitOperations.RoundUpToPowerOf2((uint)(2 * count) + 1)];

    /// <summary>How many places there are.</summary>
    public int Places => _keys.Length;

    /// <summary>Takes a place for a key.</summary>
    /// <exception cref="ArgumentException">It has one.</exception>
    public int Add(ulong key)
    {
        if (key == Empty || Find(key) >= 0)
        {
            throw new ArgumentException("Two names have one key.", nameof(key));
        }

        var at = First(key);
        while (_keys[at] != Empty)
        {
            at = (at + 1) & (_keys.Length - 1);
        }

        _keys[at] = key;
        return at;
    }

    /// <summary>The place of a key; -1 if it has none.</summary>
    public int Find(ulong key)
    {
        var keys = _keys;
        for (var at = First(key); keys[at] != Empty; at = (at + 1) & (keys.Length - 1))
        {
            if (keys[at] == key)
            {
                return at;
            }
        }

        return -1;
    }

    private int First(ulong key) => (int)(key >> 32) & (_keys.Length - 1);
}
