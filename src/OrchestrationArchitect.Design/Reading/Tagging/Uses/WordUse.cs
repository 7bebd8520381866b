namespace OrchestrationArchitect.Design.Reading.Tagging.Uses;

/// <summary>What a word that may be a verb is used as, as far as steps depend on it.</summary>
internal enum WordUse
{
    /// <summary>Neither verb, noun nor adjective; a participle before its noun too.</summary>
    Other,

    /// <summary>A noun or a name.</summary>
    Noun,

    /// <summary>An adjective.</summary>
    Adjective,

    /// <summary>An imperative, or a verb after a modal or "to".</summary>
    Base,

    /// <summary>A finite verb in the present.</summary>
    Present,

    /// <summary>A finite verb in the past.</summary>
    Past,

    /// <summary>A past participle that makes a verb group or a clause.</summary>
    Participle,

    /// <summary>A form in -ing that is a verb.</summary>
    Gerund,
}

/// <summary>Between uses and parts of speech.</summary>
internal static class WordUses
{
    public static readonly int Count = Enum.GetValues<WordUse>().Length;

    public static bool IsVerb(this WordUse use) => use >= WordUse.Base;

    /// <summary>How likely a word is used as a verb, by the probabilities of its uses.</summary>
    public static double AsVerb(ReadOnlySpan<double> uses)
    {
        var sum = 0.0;
        foreach (var use in uses[(int)WordUse.Base..])
        {
            sum += use;
        }

        return sum;
    }

    public static WordUse Of(Tag tag) => tag switch
    {
        Tag.Noun or Tag.Name => WordUse.Noun,
        Tag.Adjective => WordUse.Adjective,
        Tag.Base => WordUse.Base,
        Tag.Present => WordUse.Present,
        Tag.Past => WordUse.Past,
        Tag.Participle => WordUse.Participle,
        Tag.Gerund => WordUse.Gerund,
        _ => WordUse.Other,
    };

    public static Tag ToTag(this WordUse use) => use switch
    {
        WordUse.Base => Tag.Base,
        WordUse.Present => Tag.Present,
        WordUse.Past => Tag.Past,
        WordUse.Participle => Tag.Participle,
        WordUse.Gerund => Tag.Gerund,
        WordUse.Noun => Tag.Noun,
        _ => Tag.Adjective,
    };
}
