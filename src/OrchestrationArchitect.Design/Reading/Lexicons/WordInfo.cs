namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>What a word form may be, with how usual each reading is (0 to 9, -1 for never).</summary>
/// <param name="Lemma">The base form as a verb if it can be one, else as a noun.</param>
/// <param name="Noun">As a noun.</param>
/// <param name="Verb">As a verb.</param>
/// <param name="Adjective">As an adjective.</param>
/// <param name="Adverb">As an adverb.</param>
/// <param name="Forms">The verb forms it may be.</param>
internal readonly record struct WordInfo(string Lemma, int Noun, int Verb, int Adjective, int Adverb, VerbForms Forms)
{
    public bool Has(VerbForms form) => (Forms & form) != VerbForms.None;

    public bool IsVerbOnly => Verb >= 0 && Noun < 0 && Adjective < 0;

    public bool IsKnown => Noun >= 0 || Verb >= 0 || Adjective >= 0 || Adverb >= 0;
}

/// <summary>Forms of a verb.</summary>
[Flags]
internal enum VerbForms
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}
