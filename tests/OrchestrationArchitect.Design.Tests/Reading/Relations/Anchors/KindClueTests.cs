namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Anchors;

/// <summary>Failures that name the kind of a step, not its words.</summary>
public sealed class KindClueTests
{
    [Theory]
    [InlineData("The bay is set aside, the card is charged and the order is entered. If the payment is refused, the customer is called.", "charge-card > call-customer")]
    [InlineData("The bay is set aside, the deposit is collected and the order is entered. If the payment fails, the customer is called.", "collect-deposit > call-customer")]
    [InlineData("Stock is reserved, the parcel is shipped and the file is archived. If the delivery fails, the customer is called.", "ship-parcel > call-customer")]
    public void Read_FailureOfAKind_LeavesFromTheStepOfThatKind(string text, string edge) => Texts.Read(text).Edges().ShouldContain(edge);
}
