using System.Numerics;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>
/// Values by keys of 64 bits: open addressing in one array, half of it empty, where each key stands beside its value, so that one look
/// mostly settles it and finds the value too.
/// </summary>
internal sealed class KeyTable<T>
{
    /// <summary>Stands where no key is; as a key it is not found.</summary>
    private const ulong Empty = 0;

    private readonly (ulong Key, T Value)[] _slots;

    /// <param name="count">How many keys there are.</param>
    public KeyTable(int count) => _slots = new (ulong, T)[BitOperations.RoundUpToPowerOf2((uint)(2 * count) + 1)];

    /// <summary>How many places there are.</summary>
    public int Places => _slots.Length;

    /// <summary>The value at a place.</summary>
    public ref readonly T this[int place] => ref _slots[place].Value;

    /// <summary>Keeps the value of a key.</summary>
    /// <exception cref="ArgumentException">It has one.</exception>
    public void Add(ulong key, T value)
    {
        if (key == Empty || Find(key) >= 0)
        {
            throw new ArgumentException("Two names have one key.", nameof(key));
        }

        var at = First(key);
        while (_slots[at].Key != Empty)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        _slots[at] = (key, value);
    }

    /// <summary>The place of a key; -1 if it has none.</summary>
    public int Find(ulong key)
    {
        var slots = _slots;
        for (var at = First(key); slots[at].Key != Empty; at = (at + 1) & (slots.Length - 1))
        {
            if (slots[at].Key == key)
            {
                return at;
            }
        }

        return -1;
    }

    private int First(ulong key) => (int)(key >> 32) & (_slots.Length - 1);
}
