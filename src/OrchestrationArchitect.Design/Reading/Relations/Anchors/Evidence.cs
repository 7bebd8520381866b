namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>What ties the words of a condition, a failure or an "after" to a step told before.</summary>
internal enum Evidence
{
    /// <summary>Its number: "if step 2 fails".</summary>
    Number,

    /// <summary>The steps told last side by side: "if one of the four goes wrong".</summary>
    Group,

    /// <summary>A label that names it: "after approval: …".</summary>
    Label,

    /// <summary>"Depending on the check": the step that it names.</summary>
    Depending,

    /// <summary>Its verb, denied: "if the car does not unlock".</summary>
    DeniedVerb,

    /// <summary>Who decides or answers: "if the insurer agrees", after the insurance was asked.</summary>
    Answerer,

    /// <summary>Its verb and thing: "once the order is packed".</summary>
    Verb,

    /// <summary>The verb of something that failed.</summary>
    FailedVerb,

    /// <summary>A verb that a choice may come out with.</summary>
    ChosenVerb,

    /// <summary>A word that the text names as an outcome.</summary>
    NamedOutcome,

    /// <summary>A decision told before in the same sentence.</summary>
    OwnDecision,

    /// <summary>One of several of which one happens: "those that are downgraded".</summary>
    OneOfSeveral,

    /// <summary>The last decision, where the words tell how something was decided.</summary>
    Decision,

    /// <summary>A noun that stands for it: "after the inspection, …".</summary>
    Noun,

    /// <summary>The last thing done for each of those of which one fails: "a page that keeps failing".</summary>
    FailedItem,

    /// <summary>The thing that it acts on, in words of failure.</summary>
    FailedThing,

    /// <summary>A thing that has the name of its verb, in words of failure.</summary>
    FailedNoun,

    /// <summary>It is of the kind that failed: "if the payment is refused", after the card was charged.</summary>
    FailedKind,

    /// <summary>Words that few other steps have.</summary>
    SharedWords,

    /// <summary>The step that failed before: "if it fails again".</summary>
    SameFailure,

    /// <summary>The one who stays silent acts in it.</summary>
    SilentActor,

    /// <summary>Words of one root with its thing or actor, in words of failure.</summary>
    Root,

    /// <summary>Somebody was asked in it, and nobody answers.</summary>
    Asked,
}
