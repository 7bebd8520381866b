namespace OrchestrationArchitect.Design.Model;

/// <summary>How much data a step takes and gives.</summary>
/// <param name="MaxBytes">The largest payload passed by value, in bytes.</param>
/// <param name="ClaimCheck">Larger ones go to an object store and a reference is passed.</param>
public sealed record PayloadPolicy(long MaxBytes, bool ClaimCheck);
