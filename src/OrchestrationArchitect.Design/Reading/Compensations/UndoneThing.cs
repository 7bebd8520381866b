namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What a mention undoes, with what the lexicon knows of its words; looked up once for all steps.</summary>
internal sealed class UndoneThing
{
    private readonly List<(string Word, string? Verb)> _others = [];

    public UndoneThing(UndoneObject named, Lexicon lexicon)
    {
        Named = named;
        Verb = lexicon.VerbOfNominal(named.Head);
        IsDeed = lexicon.Phrases.Is("deed", named.Head);
        IsPerson = lexicon.Phrases.Is("people", named.Head);
        foreach (var word in named.Words)
        {
            IsFormer |= lexicon.Phrases.Is("former", word);
            if (word != named.Head)
            {
                _others.Add((word, lexicon.VerbOfNominal(word)));
            }
        }
    }

    public UndoneObject Named { get; }

    /// <summary>The verb that its head stands for; <see langword="null"/> if none.</summary>
    public string? Verb { get; }

    /// <summary>It is what was before: "the old price".</summary>
    public bool IsFormer { get; }

    /// <summary>Its head is a word for any deed: "work".</summary>
    public bool IsDeed { get; }

    /// <summary>It is a person.</summary>
    public bool IsPerson { get; }

    /// <summary>Whether a word beside its head stands for a verb, or begins as it does.</summary>
    public bool Recalls(string verb, string stem)
    {
        foreach (var (word, own) in _others)
        {
            if (own == verb || (verb.Length > 4 && word.StartsWith(stem, StringComparison.Ordinal)) || MakesVerb(word, verb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Serial" in "serial numbers" for "serialise".</summary>
    private static bool MakesVerb(string word, string verb) =>
        verb.Length == word.Length + 3 && verb.StartsWith(word, StringComparison.Ordinal) && (verb.EndsWith("ise", StringComparison.Ordinal) || verb.EndsWith("ize", StringComparison.Ordinal));
}
