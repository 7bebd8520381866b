namespace OrchestrationArchitect.Design.Model.Facts;

/// <summary>How often a source may hand over one and the same event.</summary>
public enum DeliveryGuarantee
{
    /// <summary>Again until acknowledged: duplicates happen.</summary>
    AtLeastOnce,

    /// <summary>Once or never: losses happen, and the caller retries.</summary>
    AtMostOnce,

    /// <summary>Once, within the source's own deduplication window.</summary>
    ExactlyOnce,
}
