namespace OrchestrationArchitect.Contract;

/// <summary>What a body here does: it names what is missing.</summary>
internal static class Signature
{
    public static NotSupportedException Only() =>
        new("The contract holds signatures only; run with the real Azure packages.");
}
