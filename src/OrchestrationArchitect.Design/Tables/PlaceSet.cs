namespace OrchestrationArchitect.Design.Tables;

/// <summary>Places of a table, a bit for each.</summary>
/// <param name="places">How many places the table has.</param>
internal sealed class PlaceSet(int places)
{
    private readonly ulong[] _bits = new ulong[(places + 63) / 64];

    /// <summary>Whether a place was not among them before it was added.</summary>
    public bool Add(int place)
    {
        ref var bits = ref _bits[place / 64];
        var (before, own) = (bits, 1UL << place);
        bits |= own;
        return (before & own) == 0;
    }

    public void Clear() => Array.Clear(_bits);
}
