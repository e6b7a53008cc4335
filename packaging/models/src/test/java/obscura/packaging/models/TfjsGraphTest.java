package obscura.packaging.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TfjsGraphTest {
    private static final String LENGTHS = "{'name':'lengths','shape':[2],'dtype':'int32'}";
    private static final String HALVES =
            "{'name':'halves','shape':[1,3],'dtype':'float32','quantization':{'dtype':'float16'}}";

    @Test
    void constants_lie_one_after_the_other_in_the_order_of_the_manifest() {
        byte[] weights = {5, 0, 0, 0, -1, -1, -1, -1, 1, 2, 3, 4, 5, 6};

        TfjsGraph graph = read("{'op':'Const','name':'lengths'}", LENGTHS + "," + HALVES, weights);

        assertThat(graph.constant("lengths").integers()).containsExactly(5, -1);
        assertThat(graph.constant("halves").type()).isEqualTo(Tensor.Type.FLOAT16);
        assertThat(graph.constant("halves").shape()).containsExactly(1L, 3L);
        assertThat(graph.constant("halves").data()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void weights_of_another_length_than_described_are_refused() {
        assertThatThrownBy(() -> read("{}", LENGTHS, new byte[9]))
                .isInstanceOf(ModelPreparationException.class)
                .hasMessageContaining("describes 8 bytes of weights, the file has 9");
    }

    @Test
    void weights_of_an_unknown_kind_are_refused_rather_than_guessed() {
        String bytes = "{'name':'b','shape':[1],'dtype':'float32','quantization':{'dtype':'uint8','scale':1,'min':0}}";

        assertThatThrownBy(() -> read("{}", bytes, new byte[1])).hasMessageContaining("float32/uint8");
    }

    @Test
    void inputs_that_only_order_execution_are_skipped() {
        TfjsGraph graph = read("{'op':'Add','name':'sum','input':['a','^after','b:1']}", "", new byte[0]);

        assertThat(graph.node("sum").inputs()).isEqualTo(List.of("a", "b:1"));
    }

    @Test
    void attributes_come_out_of_their_wrappings() {
        TfjsGraph.Node node = read(
                        "{'op':'Conv2D','name':'c','attr':{'padding':{'s':'VkFMSUQ='},'alpha':{'f':0.1},'half':{'b':true},"
                                + "'strides':{'list':{'i':['1','2','2','1']}}}}",
                        "",
                        new byte[0])
                .node("c");

        assertThat(node.text("padding")).isEqualTo("VALID");
        assertThat(node.integers("strides")).containsExactly(1, 2, 2, 1);
        assertThat(node.real("alpha", 0.2f)).isEqualTo(0.1f);
        assertThat(node.real("beta", 0.2f)).isEqualTo(0.2f);
        assertThat(node.flag("half")).isTrue();
        assertThat(node.flag("other")).isFalse();
    }

    @Test
    void the_signature_gives_plain_names_and_shapes() {
        TfjsGraph graph = read("{}", "", new byte[0]);

        assertThat(graph.inputs()).containsOnlyKeys("in").containsEntry("in", List.of(1L, 3L));
    }

    @Test
    void constants_are_computed_for_the_shapes_that_hang_on_them() {
        String nodes = "{'op':'Const','name':'lengths'},{'op':'Const','name':'at'},{'op':'Const','name':'zero'},"
                + "{'op':'SparseToDense','name':'spread','input':['at','size','ones','zero']},{'op':'Const','name':'size'},"
                + "{'op':'Const','name':'ones'},{'op':'AddV2','name':'sum','input':['lengths','spread']},"
                + "{'op':'Conv2D','name':'picture'}";
        String manifest = LENGTHS + ",{'name':'at','shape':[1,1],'dtype':'int32'},"
                + "{'name':'zero','shape':[],'dtype':'int32'},{'name':'size','shape':[1],'dtype':'int32'},"
                + "{'name':'ones','shape':[1],'dtype':'int32'}";
        byte[] weights = {80, 0, 0, 0, 7, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 9, 0, 0, 0};
        ConstantFolder folder = new ConstantFolder(read(nodes, manifest, weights));

        assertThat(folder.integers("sum")).containsExactly(80, 16);
        assertThatThrownBy(() -> folder.integers("picture"))
                .hasMessageContaining("picture is a Conv2D and no constant");
    }

    @Test
    void an_operation_the_conversion_does_not_know_is_refused() {
        TfjsGraph graph = read("{'op':'Erf','name':'out'}", "", new byte[0]);

        assertThatThrownBy(() -> NanodetToOnnx.convert(graph))
                .isInstanceOf(ModelPreparationException.class)
                .hasMessageContaining("out has a kind of operation Erf that is not understood");
    }

    @Test
    void convolution_weights_are_turned_from_height_width_in_out_to_out_in_height_width() {
        // One row, two columns, two inputs, one output; each element two bytes.
        Tensor hwio = new Tensor(Tensor.Type.FLOAT16, List.of(1L, 2L, 2L, 1L), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

        Tensor oihw = hwio.hwioToOihw();

        assertThat(oihw.shape()).containsExactly(1L, 2L, 1L, 2L);
        assertThat(oihw.data()).containsExactly(1, 2, 5, 6, 3, 4, 7, 8);
    }

    private static TfjsGraph read(String nodes, String manifest, byte[] weights) {
        String json = "{'modelTopology':{'node':[" + nodes + "]},'signature':{"
                + "'inputs':{'in:0':{'name':'in:0','tensorShape':{'dim':[{'size':'1'},{'size':'3'}]}}},"
                + "'outputs':{'out:0':{'name':'out:0','tensorShape':{'dim':[{'size':'1'}]}}}},"
                + "'weightsManifest':[{'weights':[" + manifest + "]}]}";
        return TfjsGraph.read(json.replace('\'', '"').getBytes(UTF_8), weights);
    }
}
