namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>Parts of speech, as fine as the reader needs them.</summary>
public enum Tag
{
    /// <summary>A common noun.</summary>
    Noun,

    /// <summary>A name or acronym.</summary>
    Name,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>An article, demonstrative, possessive or quantifier.</summary>
    Determiner,

    /// <summary>An adjective, or a participle used as one.</summary>
    Adjective,

    /// <summary>An adverb, "not" included.</summary>
    Adverb,

    /// <summary>A number in digits or words.</summary>
    Number,

    /// <summary>A preposition.</summary>
    Preposition,

    /// <summary>"to" before a verb.</summary>
    To,

    /// <summary>"and", "or", "but".</summary>
    Coordinator,

    /// <summary>A word that opens a subordinate clause.</summary>
    Subordinator,

    /// <summary>A relative pronoun.</summary>
    Relative,

    /// <summary>A modal verb.</summary>
    Modal,

    /// <summary>A form of be, have, do or get that helps another verb, or stands as a copula.</summary>
    Auxiliary,

    /// <summary>A verb in its base form: an imperative, or after a modal or "to".</summary>
    Base,

    /// <summary>A finite verb in the present.</summary>
    Present,

    /// <summary>A finite verb in the past.</summary>
    Past,

    /// <summary>A past participle.</summary>
    Participle,

    /// <summary>A form in -ing used as a verb.</summary>
    Gerund,

    /// <summary>A particle that belongs to the verb before it.</summary>
    Particle,

    /// <summary>A punctuation mark or sign.</summary>
    Punctuation,
}

/// <summary>Questions about tags.</summary>
internal static class Tags
{
    public static bool IsVerb(this Tag tag) => tag is Tag.Base or Tag.Present or Tag.Past or Tag.Participle or Tag.Gerund;

    public static bool IsNominal(this Tag tag) => tag is Tag.Noun or Tag.Name or Tag.Number;

    public static bool OpensNounPhrase(this Tag tag) =>
        tag is Tag.Determiner or Tag.Noun or Tag.Name or Tag.Number or Tag.Adjective or Tag.Pronoun;
}
