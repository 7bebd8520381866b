namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>By what a text tells under what something is done.</summary>
public enum ToldBy
{
    /// <summary>By nothing.</summary>
    Nothing,

    /// <summary>By a condition of the sentence.</summary>
    Condition,

    /// <summary>By a phrase that opens the sentence: "in the unlikely case that …".</summary>
    Opening,

    /// <summary>By a noun: "refund on unlock failure".</summary>
    Noun,

    /// <summary>By a verb or mark that leads from it: "a failed payment leads to …".</summary>
    Link,

    /// <summary>By what stands before a colon, in the sentence or as its label.</summary>
    Label,

    /// <summary>By the label of a sentence before.</summary>
    LabelBefore,

    /// <summary>By a heading.</summary>
    Heading,

    /// <summary>By the sentence before.</summary>
    Before,

    /// <summary>By the number of a counterpart: "C1".</summary>
    Counterpart,
}
