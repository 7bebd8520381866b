namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>
/// Finds a cue by its name, which every stage does for every few words: three characters and the length place it, and since names in
/// code are interned as those here, one comparison of references mostly settles it.
/// </summary>
internal sealed class CueTable
{
    /// <summary>So many places for each name, for few to meet.</summary>
    private const int Places = 8;

    private readonly (string Name, CueSet Set)[] _slots;

    public CueTable(IReadOnlyCollection<KeyValuePair<string, CueSet>> cues)
    {
        _slots = new (string, CueSet)[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(cues.Count * Places))];
        foreach (var (name, set) in cues)
        {
            var at = HashOf(name);
            while (_slots[at & (_slots.Length - 1)].Name is not null)
            {
                at++;
            }

            _slots[at & (_slots.Length - 1)] = (string.Intern(name), set);
        }
    }

    /// <summary>The cue of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public CueSet this[string name]
    {
        get
        {
            for (var at = HashOf(name); ; at++)
            {
                ref readonly var slot = ref _slots[at & (_slots.Length - 1)];
                if ((object)slot.Name == name || slot.Name == name)
                {
                    return slot.Set;
                }

                if (slot.Name is null)
                {
                    throw new KeyNotFoundException($"There is no cue '{name}'.");
                }
            }
        }
    }

    private static int HashOf(string name) => (name.Length * 31) + (name[0] * 7) + (name[name.Length / 2] * 137) + (name[^1] * 1009);
}
